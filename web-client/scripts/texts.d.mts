export function textProblems(): string[];
