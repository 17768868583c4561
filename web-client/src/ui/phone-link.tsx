import { dialled, groupedNumber } from './phone-number';

/** A number that is dialled by pressing it. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className="b nowrap" href={dialled(phone)}>
      {groupedNumber(phone)}
    </a>
  );
}
