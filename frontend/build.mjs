// Bundle what runs in browsers: node build.mjs [the folder to write into]. The same sources give the same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = process.argv[2] ?? join(here, "..");
const STATIC = "vasta/web/static/vasta";

await bundle("src/index.ts", `${STATIC}/reply.js`, "esm");
await bundle("src/embed/index.ts", `${STATIC}/embed.js`, "esm");
for (const name of ["background", "content", "options"]) {
  await bundle(`src/extension/${name}.ts`, `extension/${name}.js`, "iife");
}

/** One bundle, and beside it the licences of the packages in it, if there are any. */
async function bundle(entry, file, format) {
  const licenceFile = file.replace(/\.js$/, ".LICENSES.txt");
  const { metafile, outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    write: false,
    bundle: true,
    minify: true,
    metafile: true,
    format,
    target: ["es2022", "chrome123", "firefox121", "safari17.5"],
    loader: { ".css": "text" },
    legalComments: "none",
  });
  const texts = licences(Object.keys(metafile.inputs));
  const about = texts ? `; the licences of its parts are in ${licenceFile.replace(/.*\//, "")}` : "";
  writeFileSync(join(root, file), `// Made from frontend/ by \`make bundle\`${about}.\n${outputFiles[0].text}`);
  if (texts) writeFileSync(join(root, licenceFile), texts);
}

/** The licences of the packages that are in a bundle, each package under its name. */
function licences(inputs) {
  const found = inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean);
  const texts = [...new Set(found)].sort().map((name) => {
    const text = readFileSync(join(here, "node_modules", name, "LICENSE"), "utf8").trim();
    return `${name}\n\n${text}\n`;
  });
  return texts.join("\n\n");
}
