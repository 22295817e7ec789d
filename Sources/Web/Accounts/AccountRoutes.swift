extension Pages {
    /// Signing in and out, and one's own account（登录与个人账户）.
    static let accountRoutes: [Route] = []
}
