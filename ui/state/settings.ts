import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { Language } from '../../engine/model/index.ts';
import { remember, remembered } from './storage.ts';

type Theme = 'light' | 'dark';

/** How the page looks; it holds on every screen. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
}

/** The address decides, then what was chosen last, then the browser; Chinese is the first language. */
export function settingsOf(params: URLSearchParams): Settings {
  const language = params.get('lang') ?? remembered('language');
  const theme = params.get('theme') ?? remembered('theme');
  return {
    language: language === 'en' ? 'en' : 'zh',
    theme: theme === 'dark' || theme === 'light' ? theme : darkPreferred() ? 'dark' : 'light',
  };
}

function darkPreferred(): boolean {
  return typeof window !== 'undefined' && window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Language and theme of the page. */
export function useSettings(): Settings {
  const [params] = useSearchParams();
  return settingsOf(params);
}

/** Puts language and theme on the root element, and remembers them. */
export function useSettingsOnPage(): void {
  const { language, theme } = useSettings();
  useEffect(() => {
    const root = window.document.documentElement;
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
    root.dataset['theme'] = theme;
    remember('language', language);
    remember('theme', theme);
  }, [language, theme]);
}
