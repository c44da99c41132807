import { useModelHash } from '../../state/model.ts';
import { useChangeView, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';

/** Says that the numbers are not those of whoever sent the link: documents or the software have changed since. */
export function ModelNotice() {
  const { t } = useWords();
  const { model } = useView();
  const hash = useModelHash();
  const change = useChangeView();
  if (model === undefined || model === hash) return null;
  return (
    <div className="notices" role="alert">
      <p className="strip" data-other-model>
        {t('line.otherModel', { was: model, now: hash })}{' '}
        <button type="button" className="no-print" onClick={() => change({ model: undefined })}>
          {t('line.otherModelGo')}
        </button>
      </p>
    </div>
  );
}
