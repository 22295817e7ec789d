/// The pages of staff（工作台）.
enum Workbench {}
