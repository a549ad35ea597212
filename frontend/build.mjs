// Bundle the editor: node build.mjs [the file to write]. The same sources give the same bytes.
import { build } from "esbuild";

await build({
  entryPoints: [new URL("src/index.ts", import.meta.url).pathname],
  outfile: process.argv[2] ?? new URL("../vasta/web/static/vasta/reply.js", import.meta.url).pathname,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome111", "firefox121", "safari16.4"],
  legalComments: "none",
  banner: { js: "// Made from frontend/ by `make bundle`. CodeMirror 6 and Lezer: MIT, Marijn Haverbeke and others." },
});
