/// Fills the papers of a matter from the pack's templates（文书制作）.
enum Paperwork {}
