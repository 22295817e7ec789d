/// Spreadsheets in and out（电子表格导入导出）: XLSX and CSV.
enum Sheets {}
