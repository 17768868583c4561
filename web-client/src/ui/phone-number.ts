/** A mobile number of eleven digits is read out in three groups; any other stays as it was written down. */
export function groupedNumber(phone: string): string {
  return /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : phone;
}

export function dialled(phone: string): string {
  return `tel:${phone.replaceAll(/[^+0-9]/g, '')}`;
}
