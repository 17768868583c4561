import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

function files(folder) {
    return readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? files(path) : [path];
    });
}

function keys(texts, prefix = '') {
    return Object.entries(texts).flatMap(([key, value]) =>
        typeof value === 'object' ? keys(value, `${prefix}${key}.`) : [[prefix + key, value]],
    );
}

function load(path) {
    return new Map(keys(JSON.parse(readFileSync(path, 'utf8'))));
}

/** Names of the values that a text expects, sorted. */
function slots(text) {
    return [...text.matchAll(/{{\s*([^}\s]+)\s*}}/g)]
        .map((match) => match[1])
        .sort()
        .join();
}

/** An English text that cannot be right where the count is one. */
const countsSeveral = /{{count}} (more |own |blood |labelled )?(?!stands|is|was)[a-z]+s\b/;

function comparePair(zhPath, problems) {
    const enPath = join(dirname(zhPath), 'en.json');
    if (!existsSync(enPath)) return problems.push(`${enPath}: missing`);
    const [zh, en] = [load(zhPath), load(enPath)];
    for (const key of zh.keys())
        if (!en.has(key) && !en.has(`${key}_other`)) problems.push(`${enPath}: no ${key}`);
    for (const key of en.keys()) {
        if (!zh.has(key) && !zh.has(key.replace(/_(one|other)$/, ''))) problems.push(`${zhPath}: no ${key}`);
    }
    for (const [key, text] of [...zh, ...en])
        if (text.trim() === '') problems.push(`${zhPath}: ${key} is empty`);
    for (const [key, text] of en)
        if (countsSeveral.test(text) && !key.endsWith('_other'))
            problems.push(`${enPath}: ${key} has no words for one`);
    for (const [key, text] of zh) {
        const other = en.get(key) ?? en.get(`${key}_other`);
        if (other !== undefined && slots(text) !== slots(other))
            problems.push(`${zhPath}: ${key} has other values in English`);
    }
}

/** Literal keys that a file asks for, with the namespaces that it uses. */
function asked(path) {
    const code = readFileSync(path, 'utf8');
    const used = [...code.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap((call) =>
        [...call[1].matchAll(/'([^']+)'/g)].map((match) => match[1]),
    );
    if (used.length === 0) return [];
    const found = [...code.matchAll(/\bt\(\s*'([^'$]+)'/g)].map((match) => match[1]);
    return found.map((key) => {
        const [namespace, rest] = key.split(':');
        return rest === undefined ? { namespaces: used, key } : { namespaces: [namespace], key: rest };
    });
}

function exists(texts, key) {
    return (
        texts?.has(key) ||
        [...(texts?.keys() ?? [])].some((name) => name.startsWith(`${key}.`) || name.startsWith(`${key}_`))
    );
}

/** Everything that is wrong with the texts, as lines to print. */
export function textProblems() {
    const problems = [];
    const all = files(source);
    const chinese = all.filter((path) => basename(path) === 'zh.json');
    for (const path of chinese) comparePair(path, problems);
    const known = new Map();
    for (const path of chinese) {
        const namespace = basename(dirname(path.replace('/for-staff/', '/')));
        known.set(namespace, new Map([...(known.get(namespace) ?? []), ...load(path)]));
    }
    for (const path of all.filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))) {
        for (const { namespaces, key } of asked(path)) {
            if (!namespaces.some((namespace) => exists(known.get(namespace), key)))
                problems.push(`${path}: asks for ${key}`);
        }
    }
    return problems;
}
