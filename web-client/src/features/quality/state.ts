/** A share in whole percent; null where nothing has been judged, which is not the same as none. */
export function share(of: number, among: number): number | null {
  return among === 0 ? null : Math.round((100 * of) / among);
}
