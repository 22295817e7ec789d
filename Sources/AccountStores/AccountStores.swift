/// Accounts, sessions and drafts in SQLite（账户存储）.
enum AccountStores {}
