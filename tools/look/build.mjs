// Builds components.css, themes/voorbeeld.css and font/ of gehoor.ui from NL Design System packages.
// Run by hand (npm install && npm run build); what it writes is committed, so nobody else needs Node.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postcss from 'postcss';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const target = join(here, '../../src/gehoor/ui/static/ui');

const components = [
  'skip-link', 'button', 'button-link', 'alert', 'textbox', 'textarea', 'select',
  'custom-checkbox', 'radio-button',
];

// Classes that only show a state in a catalogue, and variants that no page uses.
const unused = [
  /--(hover|focus|focus-visible|active|busy|pressed|checked|indeterminate|ready|submit|invalid|read-only)(?![\w-])/,
  /utrecht-(button|button-link|link-button)--(warning|distanced|html-button|link|icon-start|icon-end)/,
  /utrecht-textbox(--(tel|iban|url|numeric|placeholder|voorvoegsel|house|password|postal)|__placeholder)/,
  /utrecht-checkbox--custom/, /utrecht-link--(telephone|external|all-caps)/, /placeholder-(ltr|rtl)/,
];

// A browser's own verdict turns fields red while somebody is still typing: only the server's answer may.
const early = /:(user-)?invalid/;

function lean(css, name) {
  const root = postcss.parse(css, { from: name });
  root.walkComments((comment) => comment.remove());
  root.walkRules((rule) => {
    if (rule.parent.type === 'atrule' && /keyframes$/.test(rule.parent.name)) return;
    const kept = rule.selectors.filter((one) => !early.test(one) && !unused.some((pattern) => pattern.test(one)));
    if (!kept.length || !rule.nodes.length) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
    else rule.params = rule.params.replace('screen and (-ms-high-contrast: active), ', '');
  });
  return root.toString().trim();
}

const used = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);

// Every token that the style sheets ask for, and those that these ask for in turn.
function tokens(sheets, all) {
  const wanted = new Set();
  const queue = sheets.flatMap(used);
  while (queue.length) {
    const name = queue.pop();
    if (wanted.has(name) || !all.has(name)) continue;
    wanted.add(name);
    queue.push(...used(all.get(name)));
  }
  return [...wanted].sort();
}

const read = (...path) => readFileSync(join(modules, ...path), 'utf8');
const write = (name, text) => writeFileSync(join(target, name), text);

const all = new Map();
postcss.parse(read('@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css')).walkDecls((one) => {
  all.set(one.prop, one.value);
});
for (const [name, value] of Object.entries(JSON.parse(readFileSync(join(here, 'overrides.json'), 'utf8')))) {
  all.set(name, value);
}

const notice = `/*
 * Built by tools/look from NL Design System packages; do not edit.
 * Copyright (c) 2020-2024 Frameless B.V.
 * Copyright (c) 2020-2024 Gemeente Utrecht
 * Copyright (c) 2021 NL Design System Community
 * Licensed under the EUPL-1.2
 */
`;
const sheet = components.map((name) => lean(read('@utrecht', `${name}-css`, 'dist/index.css'), name)).join('\n\n');
const own = readdirSync(target).filter((name) => name.endsWith('.css') && name !== 'components.css');
const ours = own.map((name) => readFileSync(join(target, name), 'utf8'));
const names = tokens([sheet, ...ours], all);

mkdirSync(join(target, 'themes'), { recursive: true });
mkdirSync(join(target, 'font'), { recursive: true });
write('components.css', `${notice}${sheet}\n`);
write('themes/voorbeeld.css', `${notice}:root {\n${names.map((name) => `  ${name}: ${all.get(name)};`).join('\n')}\n}\n`);
for (const part of ['latin', 'latin-ext']) {
  const file = `source-sans-3-${part}-wght-normal.woff2`;
  copyFileSync(join(modules, '@fontsource-variable/source-sans-3/files', file), join(target, 'font', file));
}
console.log(`${components.length} components, ${names.length} tokens`);
