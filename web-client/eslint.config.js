import { readdirSync } from 'node:fs';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What lies below must not know what lies above: ui, live, contract <- features <- app. */
function zone(files, forbidden, message) {
    return {
        files,
        rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message }] }] },
    };
}

const features = readdirSync(new URL('./src/features', import.meta.url));

export default tseslint.config(
    { ignores: ['dist'] },
    ...tseslint.configs.strictTypeChecked,
    ...tseslint.configs.stylisticTypeChecked,
    reactHooks.configs.flat.recommended,
    {
        languageOptions: {
            parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
        },
        rules: {
            '@typescript-eslint/no-non-null-assertion': 'error',
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
            '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
            '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
            'max-lines': ['error', 250],
            'max-lines-per-function': ['error', 80],
            'no-console': 'error',
            eqeqeq: 'error',
        },
    },
    {
        // A moment is shown by ui/moment alone: in few words, and exactly for whoever points at it. What is drawn in a
        // chart, sent as text, printed or read aloud has no place to point at.
        files: ['src/**/*.{ts,tsx}'],
        ignores: [
            'src/ui/{moment,time,clock,notice-words,pressure-chart,printed-on}.{ts,tsx}',
            'src/features/overview/trend.tsx',
            'src/features/results/trend-chart.tsx',
            'src/features/rooms/use-canned-values.ts',
            '**/*.test.ts',
        ],
        rules: {
            'no-restricted-syntax': [
                'error',
                ...[
                    'CallExpression[callee.property.name=/^to(Locale(Date|Time)|Time)String$/]',
                    "MemberExpression[object.name='Intl'][property.name=/^(DateTime|RelativeTime)Format$/]",
                    'ImportSpecifier[imported.name=/^(useMomentWords|exactTime|exactDay|clockTime|dayAndMonth)$/]',
                    "JSXOpeningElement[name.name='time']",
                ].map((selector) => ({
                    selector,
                    message: 'Show a moment with Moment or Told of ui/moment.',
                })),
            ],
        },
    },
    {
        files: ['**/*.test.{ts,tsx}'],
        rules: { 'max-lines': ['error', 300], 'max-lines-per-function': 'off' },
    },
    { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
    { files: ['scripts/**'], rules: { 'no-console': 'off' } },
    zone(
        ['src/ui/**', 'src/live/**', 'src/contract/**'],
        ['@/features/*', '@/app/*', '../features/*', '../app/*'],
        'ui, live and contract know no feature and no page.',
    ),
    ...features.map((slice) =>
        zone(
            [`src/features/${slice}/**`],
            ['@/app/*', '@/features/*', '../*'],
            'A feature imports ui, live, contract and its own files only.',
        ),
    ),
);
