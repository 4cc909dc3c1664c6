// Searches for each line of standard input and writes one line of JSON with what was found.
//
//   node search-runner.mjs FOLDER
//
// The folder has the files of SearchModule, and its script as driver.mjs.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const { HelpSearch } = await import(pathToFileURL(`${folder}/driver.mjs`));
let loads = 0;
const search = await HelpSearch.open("", (name) => {
  loads++;
  return readFile(`${folder}/${name}`);
});
for await (const line of createInterface({ input: process.stdin })) {
  const { query, ...options } = JSON.parse(line);
  const before = loads;
  const result = await search.search(query, options);
  console.log(JSON.stringify({ ...result, loads: loads - before }));
}
