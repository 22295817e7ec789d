extension Pages {
    /// Signing in and out, and one's own account（登录与个人账户）.
    static let accountRoutes = [
        Route("/login", hasForm: true) { try await $0.signInForm($1) },
        Route("/login", .post) { try await $0.signIn($1) },
        Route("/login/second", hasForm: true) { try await $0.secondFactorForm($1) },
        Route("/login/second", .post) { try await $0.secondFactor($1) },
        Route("/logout", .post) { try await $0.signOut($1) },
        Route("/sign-in", hasForm: true) { try await $0.phoneForm($1) },
        Route("/sign-in", .post) { try await $0.sendCode($1) },
        Route("/sign-in/code", hasForm: true) { try await $0.codeForm($1) },
        Route("/sign-in/code", .post) { try await $0.enterCode($1) },
        Route("/account", for: .account) { try await $0.account($1) },
        Route("/account/password", .post, for: .account) { try await $0.changePassword($1) },
        Route("/account/second", .post, for: .account) { try await $0.setSecondFactor($1) },
        Route("/account/sessions", .post, for: .account) { try await $0.endOtherSessions($1) },
        Route("/setup", hasForm: true) { try await $0.setupForm($1) },
        Route("/setup", .post) { try await $0.setUp($1) },
    ]
}

extension Visit {
    /// Where to go after signing in: an address of ours, else the guest's own start.
    var next: String? {
        let asked = query["next"] ?? form["next"]
        guard asked.hasPrefix("/"), !asked.hasPrefix("//"), !asked.contains("\\") else {
            return nil
        }
        return asked
    }
}
