import Web

/// What anybody may read: consultations, what is published（公众参与、信息公开）.
let publicRoutes: [Route] = []
