import type { Text } from '../../../engine/model/index.ts';
import { useWords } from '../../words/index.ts';

interface Props {
  readonly title: Text;
  /** What it is the name of, where more than one thing on the screen has a name. */
  readonly of?: string;
  readonly onChange: (title: Text) => void;
}

/** A name in both languages. */
export function TitleFields({ title, of, onChange }: Props) {
  const { t } = useWords();
  return (
    <div className="cities__pair">
      {(['zh', 'en'] as const).map((language) => (
        <label key={language} className="account__field">
          <span>
            {t(`cities.name.${language}`)}
            {of !== undefined && <span className="hidden-text"> {of}</span>}
          </span>
          <input
            value={title[language]}
            required
            maxLength={200}
            lang={language === 'zh' ? 'zh-CN' : 'en'}
            onChange={({ target }) => onChange({ ...title, [language]: target.value })}
          />
        </label>
      ))}
    </div>
  );
}
