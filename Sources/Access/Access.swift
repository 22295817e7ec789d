/// Who gets in, and who may see and do what（身份与权限）.
enum Access {}
