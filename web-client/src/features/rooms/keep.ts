/** What is typed but not sent stays in this tab, so that a reload or a lost line costs no word. */
export function keptDraft(room: string): string {
  return sessionStorage.getItem(`comanage.draft.${room}`) ?? '';
}

export function keepDraft(room: string, text: string): void {
  const key = `comanage.draft.${room}`;
  if (text === '') sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, text);
}
