import type { ReferralRow } from './referrals';

export const referral: ReferralRow = {
  id: 'r',
  direction: 'up',
  patientId: 'chen',
  name: '陈桂兰',
  sex: 'female',
  age: 72,
  group: { id: 'g', name: '群' },
  hospital: { id: 'h', name: '医院' },
  department: { code: 'cardiology', name: '心内科' },
  urgency: 'soon',
  state: 'accepted',
  turn: 'hospital',
  summary: '',
};
