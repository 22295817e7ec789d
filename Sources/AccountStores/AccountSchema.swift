internal import GRDB

/// The tables of `accounts.sqlite`, by version.
///
/// A step is never changed once released: add another. Times are UTC seconds, days those since
/// 1970-01-01; lists of identifiers are separated by spaces.
enum AccountSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: first) }
        migrator.registerMigration("2") { try $0.execute(sql: receiptsOfSeveral) }
        return migrator
    }

    /// A matter may have a receipt for each of its parties.
    private static let receiptsOfSeveral = """
        CREATE TABLE receipt_of_actor (
            matter INTEGER NOT NULL,
            actor TEXT NOT NULL,
            digest TEXT NOT NULL,
            PRIMARY KEY (matter, actor)
        ) WITHOUT ROWID;
        INSERT INTO receipt_of_actor SELECT matter, actor, digest FROM receipt;
        DROP TABLE receipt;
        ALTER TABLE receipt_of_actor RENAME TO receipt;
        """

    private static let first = """
        CREATE TABLE account (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            display TEXT NOT NULL,
            kind TEXT NOT NULL,
            roles TEXT NOT NULL,
            unit TEXT,
            communities TEXT NOT NULL,
            disabled INTEGER NOT NULL,
            must_change INTEGER NOT NULL,
            -- Sealed; the digest, which needs the key too, is for finding.
            phone BLOB,
            phone_digest TEXT UNIQUE,
            identity BLOB,
            totp BLOB,
            step INTEGER
        ) WITHOUT ROWID;

        CREATE TABLE leave (
            account TEXT NOT NULL,
            delegate TEXT NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            PRIMARY KEY (account, delegate, first)
        ) WITHOUT ROWID;

        -- The highest number is the password in force.
        CREATE TABLE password (
            account TEXT NOT NULL,
            number INTEGER NOT NULL,
            hash TEXT NOT NULL,
            since INTEGER NOT NULL,
            PRIMARY KEY (account, number)
        ) WITHOUT ROWID;

        CREATE TABLE session (
            id TEXT PRIMARY KEY,
            account TEXT,
            matter INTEGER,
            created INTEGER NOT NULL,
            seen INTEGER NOT NULL,
            csrf TEXT NOT NULL,
            second INTEGER NOT NULL,
            address TEXT NOT NULL,
            agent TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX session_account ON session (account) WHERE account IS NOT NULL;
        CREATE INDEX session_seen ON session (seen);

        CREATE TABLE throttle (
            key TEXT PRIMARY KEY,
            failures INTEGER NOT NULL,
            last INTEGER NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE code (
            key TEXT PRIMARY KEY,
            digest TEXT NOT NULL,
            until INTEGER NOT NULL,
            tries INTEGER NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE receipt (
            matter INTEGER PRIMARY KEY,
            digest TEXT NOT NULL,
            actor TEXT NOT NULL
        );

        CREATE TABLE access (
            number INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            moment INTEGER NOT NULL,
            day INTEGER NOT NULL,
            account TEXT,
            address TEXT NOT NULL,
            succeeded INTEGER NOT NULL,
            subject TEXT NOT NULL,
            note TEXT NOT NULL,
            hash TEXT NOT NULL
        );
        CREATE INDEX access_account ON access (account, number);
        CREATE INDEX access_day ON access (day, number);
        CREATE TRIGGER access_kept BEFORE DELETE ON access
            BEGIN SELECT raise(ABORT, 'the access log is only added to'); END;
        CREATE TRIGGER access_fixed BEFORE UPDATE ON access
            BEGIN SELECT raise(ABORT, 'the access log is only added to'); END;
        -- How many records there are, sealed: that the last are missing shows.
        CREATE TABLE access_head (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            count INTEGER NOT NULL,
            hash TEXT NOT NULL
        );

        CREATE TABLE draft (
            account TEXT NOT NULL,
            key TEXT NOT NULL,
            body BLOB NOT NULL,
            saved INTEGER NOT NULL,
            PRIMARY KEY (account, key)
        ) WITHOUT ROWID;

        CREATE TABLE saved_search (
            account TEXT NOT NULL,
            name TEXT NOT NULL,
            query TEXT NOT NULL,
            PRIMARY KEY (account, name)
        ) WITHOUT ROWID;

        CREATE TABLE once (
            nonce TEXT PRIMARY KEY,
            begun INTEGER NOT NULL,
            address TEXT
        ) WITHOUT ROWID;
        CREATE INDEX once_begun ON once (begun);

        CREATE TABLE message (
            id TEXT PRIMARY KEY,
            recipient BLOB,
            text BLOB,
            written INTEGER NOT NULL,
            sent INTEGER
        ) WITHOUT ROWID;
        CREATE INDEX message_unsent ON message (written) WHERE sent IS NULL;
        """
}
