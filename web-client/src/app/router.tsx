import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from '@tanstack/react-router';
import { useMe } from '@/contract/session-query';
import { Gate } from './gate';
import { homeOf } from './home';
import { Crashed, NotFound } from './lost';
import { withTexts } from './texts';

const root = createRootRoute({ component: Gate, notFoundComponent: NotFound, errorComponent: Crashed });

const triage = lazyRouteComponent(() => import('@/features/triage/triage-page'), 'TriagePage');
const calls = lazyRouteComponent(() => import('@/features/calls/calls-page'), 'CallsPage');
const rooms = lazyRouteComponent(() => import('@/features/rooms/rooms-page'), 'RoomsPage');
const inbox = lazyRouteComponent(() => import('@/features/escalations/inbox-page'), 'InboxPage');
const referrals = lazyRouteComponent(() => import('@/features/referrals/referrals-page'), 'ReferralsPage');
const members = lazyRouteComponent(() => import('@/features/members/members-page'), 'MembersPage');
const moderation = lazyRouteComponent(
  () => import('@/features/moderation/moderation-page'),
  'ModerationPage',
);
const me = lazyRouteComponent(() => withTexts('own', () => import('./me-route')), 'MeRoute');
const today = () => withTexts('own', () => import('@/features/results/today-page'));
const results = () => withTexts('own', () => import('@/features/results/results-page'));
const measure = () => withTexts('own', () => import('@/features/results/measure-page'));
const screening = () => withTexts('own', () => import('@/features/results/screening-page'));
const overview = lazyRouteComponent(() => import('@/features/overview/overview-page'), 'OverviewPage');
const quality = lazyRouteComponent(() => import('@/features/quality/quality-page'), 'QualityPage');
const notifications = lazyRouteComponent(
  () => withTexts('own', () => import('@/features/notifications/notifications-page')),
  'NotificationsPage',
);
const retention = lazyRouteComponent(() => import('@/features/retention/retention-page'), 'RetentionPage');
const duty = lazyRouteComponent(() => import('@/features/duty/duty-page'), 'DutyPage');
const lexicon = lazyRouteComponent(() => import('@/features/lexicon/lexicon-page'), 'LexiconPage');
const assistant = lazyRouteComponent(() => import('@/features/assistant/assistant-page'), 'AssistantPage');
const models = lazyRouteComponent(() => import('@/features/models/models-page'), 'ModelsPage');
const forms = lazyRouteComponent(() => import('@/features/forms/forms-page'), 'FormsPage');
const admin = {
  import: lazyRouteComponent(() => import('@/features/admin/import-page'), 'ImportPage'),
  teams: lazyRouteComponent(() => import('@/features/admin/teams-page'), 'TeamsPage'),
  accounts: lazyRouteComponent(() => import('@/features/admin/accounts-page'), 'AccountsPage'),
  audit: lazyRouteComponent(() => import('@/features/admin/audit-page'), 'AuditPage'),
};

const tree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: Home }),
  createRoute({ getParentRoute: () => root, path: '/start', component: Home }),
  createRoute({ getParentRoute: () => root, path: '/triage', component: triage }),
  createRoute({ getParentRoute: () => root, path: '/triage/$id', component: triage }),
  createRoute({ getParentRoute: () => root, path: '/calls', component: calls }),
  createRoute({ getParentRoute: () => root, path: '/calls/$id', component: calls }),
  createRoute({ getParentRoute: () => root, path: '/rooms', component: rooms }),
  createRoute({ getParentRoute: () => root, path: '/rooms/$id', component: rooms }),
  createRoute({ getParentRoute: () => root, path: '/inbox', component: inbox }),
  createRoute({ getParentRoute: () => root, path: '/inbox/$id', component: inbox }),
  createRoute({ getParentRoute: () => root, path: '/referrals', component: referrals }),
  createRoute({ getParentRoute: () => root, path: '/referrals/$id', component: referrals }),
  createRoute({ getParentRoute: () => root, path: '/members', component: members }),
  createRoute({ getParentRoute: () => root, path: '/members/$id', component: members }),
  createRoute({
    getParentRoute: () => root,
    path: '/health',
    component: lazyRouteComponent(results, 'HealthPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/appointments',
    component: lazyRouteComponent(results, 'AppointmentsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/today',
    component: lazyRouteComponent(today, 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/measure/$kind',
    component: lazyRouteComponent(measure, 'MeasurePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/screening/$code',
    component: lazyRouteComponent(screening, 'ScreeningPage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/moderation', component: moderation }),
  createRoute({ getParentRoute: () => root, path: '/me', component: me }),
  createRoute({ getParentRoute: () => root, path: '/import', component: admin.import }),
  createRoute({ getParentRoute: () => root, path: '/import/$id', component: admin.import }),
  createRoute({ getParentRoute: () => root, path: '/teams', component: admin.teams }),
  createRoute({ getParentRoute: () => root, path: '/teams/$id', component: admin.teams }),
  createRoute({ getParentRoute: () => root, path: '/accounts', component: admin.accounts }),
  createRoute({ getParentRoute: () => root, path: '/forms', component: forms }),
  createRoute({ getParentRoute: () => root, path: '/forms/$id', component: forms }),
  createRoute({ getParentRoute: () => root, path: '/audit', component: admin.audit }),
  createRoute({ getParentRoute: () => root, path: '/retention', component: retention }),
  createRoute({ getParentRoute: () => root, path: '/duty', component: duty }),
  createRoute({ getParentRoute: () => root, path: '/notifications', component: notifications }),
  createRoute({ getParentRoute: () => root, path: '/overview', component: overview }),
  createRoute({ getParentRoute: () => root, path: '/quality', component: quality }),
  createRoute({ getParentRoute: () => root, path: '/lexicon', component: lexicon }),
  createRoute({ getParentRoute: () => root, path: '/lexicon/$id', component: lexicon }),
  createRoute({ getParentRoute: () => root, path: '/assistant', component: assistant }),
  createRoute({ getParentRoute: () => root, path: '/models', component: models }),
  createRoute({ getParentRoute: () => root, path: '/models/$id', component: models }),
]);

export const router = createRouter({ routeTree: tree, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function Home() {
  const user = useMe();
  return user ? <Navigate to={homeOf(user.role)} replace /> : null;
}
