/// Zip archives and XML read with guards: what comes from outside may be hostile（压缩包与 XML 的受限读取）.
enum Archives {}
