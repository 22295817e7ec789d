/// Official papers as DOCX after GB/T 9704-2012（公文排版）.
enum Papers {}
