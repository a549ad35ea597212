// Bundle the editor: node build.mjs [the folder to write into]. The same sources give the same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = process.argv[2] ?? join(here, "../vasta/web/static/vasta");

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ["src/index.ts"],
  outfile: join(folder, "reply.js"),
  bundle: true,
  minify: true,
  metafile: true,
  format: "esm",
  target: ["es2022", "chrome111", "firefox121", "safari16.4"],
  legalComments: "none",
  banner: { js: "// Made from frontend/ by `make bundle`; the licences of its parts are in reply.LICENSES.txt." },
});
writeFileSync(join(folder, "reply.LICENSES.txt"), licences(Object.keys(metafile.inputs)));

/** The licences of the packages that are in the bundle, each package under its name. */
function licences(inputs) {
  const found = inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean);
  const texts = [...new Set(found)].sort().map((name) => {
    const text = readFileSync(join(here, "node_modules", name, "LICENSE"), "utf8").trim();
    return `${name}\n\n${text}\n`;
  });
  return texts.join("\n\n");
}
