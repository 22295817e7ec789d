public import Web

/// The pages of residents and firms（办事大厅）.
public let portal = PageModule(serviceRoutes + publicRoutes)
