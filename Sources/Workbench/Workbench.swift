public import Web

/// The pages of staff（工作台）.
public let workbench = PageModule(caseRoutes + deskRoutes + reviewRoutes + reportRoutes)
