import i18next from 'i18next';

// Tests look for the keys, so that a better word breaks none of them.
await i18next.init({ lng: 'zh-CN', fallbackLng: false, defaultNS: 'ui', resources: {} });
