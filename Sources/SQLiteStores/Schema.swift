internal import GRDB

/// The tables of a data folder, by version.
///
/// A step is never changed once released: add another. Types and names suit PostgreSQL too, and every table leads with its organisation or hangs on one
/// that does, so that the same schema can be distributed.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: first) }
        migrator.registerMigration("2") { try $0.execute(sql: cellsByGroup) }
        migrator.registerMigration("3") { try $0.execute(sql: workLists) }
        migrator.registerMigration("4") { try $0.execute(sql: rarerMerges) }
        migrator.registerMigration("5") { try $0.execute(sql: registers) }
        migrator.registerMigration("6") { try $0.execute(sql: openMatters) }
        migrator.registerMigration("7") { try $0.execute(sql: listsInMemory) }
        return migrator
    }

    /// Steps that this program knows.
    static let version = 7

    private static let first = """
        CREATE TABLE meta (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE pack (
            path TEXT PRIMARY KEY,
            layer INTEGER NOT NULL,
            bytes BLOB NOT NULL
        ) WITHOUT ROWID;

        -- One row for each leaf of the ledger; seq is the leaf's place.
        CREATE TABLE event (
            seq INTEGER PRIMARY KEY,
            matter INTEGER NOT NULL,
            position INTEGER NOT NULL,
            procedure TEXT NOT NULL,
            act TEXT NOT NULL,
            happened INTEGER NOT NULL,
            entered INTEGER NOT NULL,
            salt BLOB NOT NULL,
            payload BLOB NOT NULL
        );
        CREATE UNIQUE INDEX event_matter ON event (matter, position);

        CREATE TABLE tile (
            level INTEGER NOT NULL,
            place INTEGER NOT NULL,
            hashes BLOB NOT NULL,
            PRIMARY KEY (level, place)
        ) WITHOUT ROWID;

        -- The last checkpoint of each day on which something was entered.
        CREATE TABLE checkpoint (
            day INTEGER PRIMARY KEY,
            size INTEGER NOT NULL,
            note TEXT NOT NULL
        );

        -- What follows is computed from events and can be rebuilt.
        CREATE TABLE matter (
            id INTEGER PRIMARY KEY,
            procedure TEXT NOT NULL,
            version INTEGER NOT NULL,
            number TEXT,
            stage TEXT,
            community TEXT,
            unit TEXT,
            opened INTEGER NOT NULL,
            closed INTEGER,
            due INTEGER,
            events INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX matter_number ON matter (number) WHERE number IS NOT NULL;
        CREATE INDEX matter_due ON matter (due) WHERE due IS NOT NULL;

        CREATE TABLE deadline (
            matter INTEGER NOT NULL,
            period TEXT NOT NULL,
            start INTEGER NOT NULL,
            due INTEGER,
            PRIMARY KEY (matter, period)
        ) WITHOUT ROWID;

        CREATE TABLE series (
            name TEXT PRIMARY KEY,
            last INTEGER NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE measure (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        );

        -- Which events a measure counts: the records behind a figure.
        CREATE TABLE tally (
            measure INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            value INTEGER NOT NULL,
            dimensions TEXT NOT NULL,
            PRIMARY KEY (measure, seq)
        ) WITHOUT ROWID;

        CREATE TABLE cell (
            measure INTEGER NOT NULL,
            day INTEGER NOT NULL,
            entered INTEGER NOT NULL,
            dimensions TEXT NOT NULL,
            value INTEGER NOT NULL,
            PRIMARY KEY (measure, day, entered, dimensions)
        ) WITHOUT ROWID;

        CREATE VIRTUAL TABLE search USING fts5(
            text, content='', detail=none, columnsize=0, tokenize='ascii'
        );
        """

    /// To whom a matter was handed, and the open matters of a procedure together: for lists of work.
    private static let workLists = """
        ALTER TABLE matter ADD COLUMN assignees TEXT;
        CREATE INDEX matter_list ON matter (procedure, closed);
        CREATE INDEX matter_assignees ON matter (assignees) WHERE assignees IS NOT NULL;
        """

    /// All matters of a procedure in their order, open and closed: a register of half a million lines is read from
    /// its end without sorting it.
    private static let registers = """
        CREATE INDEX matter_procedure ON matter (procedure, id);
        """

    /// The few matters that are open, with all that lists of work ask of them: so that a list does not go
    /// through the many that are closed.
    private static let openMatters = """
        CREATE INDEX matter_open ON matter
            (procedure, stage, due, unit, community, assignees, opened) WHERE closed IS NULL;
        """

    /// Lists come from the roll of matters in memory, so their indexes are only work for the writer.
    private static let listsInMemory = """
        DROP INDEX matter_due;
        DROP INDEX matter_list;
        DROP INDEX matter_assignees;
        DROP INDEX matter_open;
        """

    /// Sixteen parts of the search index are merged at once, not four: a word is written anew half as often, so
    /// that an act costs about the same however many there are; a search looks into some more parts.
    private static let rarerMerges = """
        INSERT INTO search (search, rank) VALUES ('automerge', 16);
        INSERT INTO search (search, rank) VALUES ('crisismerge', 64);
        """

    /// Cells of one group lie together, in the order of days: a statement adds them up without sorting.
    private static let cellsByGroup = """
        CREATE TABLE cell_by_group (
            measure INTEGER NOT NULL,
            dimensions TEXT NOT NULL,
            day INTEGER NOT NULL,
            entered INTEGER NOT NULL,
            value INTEGER NOT NULL,
            PRIMARY KEY (measure, dimensions, day, entered)
        ) WITHOUT ROWID;
        INSERT INTO cell_by_group SELECT measure, dimensions, day, entered, value FROM cell
            ORDER BY measure, dimensions, day, entered;
        DROP TABLE cell;
        ALTER TABLE cell_by_group RENAME TO cell;
        """
}
