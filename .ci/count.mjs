// usage: count.mjs TRX_FOLDER VITEST_JSON OTHER_FAILURES TEST_EXIT_CODE
// Prints the last line of a run and ends with its exit code.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, vitest, others, testExit] = process.argv.slice(2);
let passed = 0;
let failed = Number(others);
let skipped = 0;

for (const name of readdirSync(folder).filter((each) => each.endsWith('.trx'))) {
  const results = readFileSync(join(folder, name), 'utf8').matchAll(/<UnitTestResult [^>]*?outcome="(\w+)"/g);
  for (const [, outcome] of results) {
    if (outcome === 'Passed') passed++;
    else if (outcome === 'NotExecuted') skipped++;
    else failed++;
  }
}

// A file that does not load has no cases; the C# case that runs this suite has failed for it then.
if (existsSync(vitest)) {
  const report = JSON.parse(readFileSync(vitest, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  skipped += report.numPendingTests + report.numTodoTests;
}

// Nothing run, or a runner that died after its last case, is a failure without a case.
if (passed === 0 || (Number(testExit) !== 0 && failed === 0)) failed++;

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
