// Fails when a text exists in one language only, or when the code asks for a text that does not exist.
import { textProblems } from './texts.mjs';

const problems = textProblems();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
