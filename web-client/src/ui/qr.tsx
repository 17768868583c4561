import './one-time-code.css';
import { useQuery } from '@tanstack/react-query';

/** A picture of an address for a phone's camera. Its drawing is only loaded when one is shown. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const drawn = useQuery({
    queryKey: ['qr', text],
    queryFn: async () => {
      const { encode } = await import('uqr');
      return encode(text, { ecc: 'M', border: 2 });
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  if (!drawn.data) return <div className="qr" aria-hidden="true" />;
  const { data, size } = drawn.data;
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={squares.join('')} />
    </svg>
  );
}
