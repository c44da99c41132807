import type { z } from 'zod';
import type { Finding } from './finding.ts';
import { byGravity } from './finding.ts';
import { wordsOf } from './issue-words.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** How many findings of form are told at once; more would bury the first. */
const SHOWN = 50;

/** The place of a value in a document; list entries are named by their id where they have one. */
export function placeOf(path: Path, root: unknown): string {
  let here = root;
  let place = '';
  for (const step of path) {
    here = typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[step] : undefined;
    if (typeof step === 'number') {
      const id = typeof here === 'object' && here !== null ? (here as { id?: unknown }).id : undefined;
      place += `[${typeof id === 'string' && id.length <= 80 ? id : step}]`;
    } else {
      place += place === '' ? String(step) : `.${String(step)}`;
    }
  }
  return place;
}

/** The branch of a union that came nearest, told apart by how deep its first issue lies. */
function nearest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const best = [...issue.errors].sort(
    (a, b) => a.length - b.length || (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0),
  )[0];
  if (best === undefined || best.length === 0 || issue.errors.length > 3) return [issue];
  return best.flatMap((inner) => nearest({ ...inner, path: [...issue.path, ...inner.path] }));
}

function valueAt(path: Path, root: unknown): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[step] : undefined,
    root,
  );
}

/** Findings in both languages for what a schema has against a value. */
export function findingsOfForm(issues: readonly Issue[], root: unknown): Finding[] {
  // A union of several issues is told by its nearest branch, so that twice as many are more than enough.
  const all = issues.slice(0, SHOWN * 2).flatMap(nearest);
  const shown = all.slice(0, SHOWN).map((issue): Finding => {
    const { message, mend } = wordsOf(issue, valueAt(issue.path, root));
    return {
      code: `form/${issue.code}`,
      level: 'error',
      at: placeOf(issue.path, root),
      message,
      rule: { zh: '文档格式', en: 'the document format' },
      mend,
    };
  });
  if (issues.length > SHOWN) shown.push(more(issues.length));
  return shown;
}

/** As many findings as people can take in, the gravest first, with one that says how many there are. */
export function firstFindings(findings: readonly Finding[]): Finding[] {
  if (findings.length <= SHOWN) return [...findings];
  return [...byGravity(findings).slice(0, SHOWN), more(findings.length)];
}

function more(count: number): Finding {
  return {
    code: 'form/more',
    level: 'error',
    at: '',
    message: {
      zh: `共 ${count} 处需要修改，先列出前 ${SHOWN} 处`,
      en: `${count} places have to be mended; the first ${SHOWN} are listed`,
    },
    rule: { zh: '文档格式', en: 'the document format' },
    mend: {
      zh: '改好列出的，再读一次',
      en: 'Mend those listed and read it again',
    },
  };
}
