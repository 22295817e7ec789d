/// The pages of residents and firms（办事大厅）.
enum Portal {}
