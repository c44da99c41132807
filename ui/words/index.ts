import { createInstance } from 'i18next';
import type { Language, Text } from '../../engine/model/index.ts';
import { inLanguage } from '../../engine/model/index.ts';
import { useSettings } from '../state/settings.ts';
import { accountWords } from './account.ts';
import { auditWords } from './audit.ts';
import { briefWords } from './brief.ts';
import { citiesWords } from './cities.ts';
import { classWords } from './class.ts';
import { compareWords } from './compare.ts';
import { documentsWords } from './documents.ts';
import { editWords } from './edit.ts';
import { en } from './en.ts';
import { fullWords } from './full.ts';
import { mapWords } from './map.ts';
import { meetWords } from './meet.ts';
import { materialsWords } from './materials.ts';
import { peopleWords } from './people.ts';
import { runWords } from './run.ts';
import { runsWords } from './runs.ts';
import { sourcesWords } from './sources.ts';
import { timelineWords } from './timeline.ts';
import { tryWords } from './try.ts';
import { whyWords } from './why.ts';
import { workflowWords } from './workflow.ts';
import { zh } from './zh.ts';

const parts = [
  briefWords,
  citiesWords,
  classWords,
  compareWords,
  editWords,
  documentsWords,
  accountWords,
  auditWords,
  mapWords,
  meetWords,
  fullWords,
  materialsWords,
  peopleWords,
  runWords,
  runsWords,
  sourcesWords,
  timelineWords,
  tryWords,
  whyWords,
  workflowWords,
] as const;
type Part = (typeof parts)[number]['zh'];
type KeyOf<T> = T extends unknown ? keyof T : never;
export type Key = keyof typeof zh | KeyOf<Part>;

const words = createInstance();
void words.init({
  lng: 'zh',
  fallbackLng: 'zh',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: {
    zh: { translation: Object.assign({}, zh, ...parts.map((part) => part.zh)) as Record<string, string> },
    en: { translation: Object.assign({}, en, ...parts.map((part) => part.en)) as Record<string, string> },
  },
});

// The form of a word that goes with a number: `{{n, word(one: day; other: days)}}`. Numbers may come printed already.
words.services.formatter?.add('word', (value: unknown, _language, { one, other }: Record<string, unknown>) =>
  String(String(value).replace(/^[−+]/, '') === '1' ? one : other),
);

/** The words of the page in its language. */
export interface Words {
  /** A text of the interface; `{{name}}` in it is replaced by the value of that name. */
  readonly t: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
  /** A text for a code of the server, such as `audit.what.run.fail`; the code itself, where it is one that the page does not know. */
  readonly named: (group: string, code: string) => string;
  /** A text of a document. */
  readonly say: (text: Text) => string;
  readonly language: Language;
}

/** So many texts with values are remembered; a slider shows most of them again at every step. */
const KEPT = 5000;

/** The words in a language. Finding a text and putting values into it costs a quarter of a slider's step, so it is done once. */
export function wordsIn(language: Language): Words {
  const fixed = words.getFixedT(language);
  const told = new Map<string, string>();
  return {
    t: (key, values) => {
      const asked = values === undefined ? key : key + JSON.stringify(values);
      let text = told.get(asked);
      if (text === undefined) {
        text = fixed(key, values ?? {});
        if (told.size >= KEPT) told.clear();
        told.set(asked, text);
      }
      return text;
    },
    named: (group, code) => fixed(`${group}.${code}`, { defaultValue: code }),
    say: (text) => inLanguage(text, language),
    language,
  };
}

const shared: Readonly<Record<Language, Words>> = { zh: wordsIn('zh'), en: wordsIn('en') };

/** The words in the language of the page. */
export function useWords(): Words {
  const { language } = useSettings();
  return shared[language];
}
