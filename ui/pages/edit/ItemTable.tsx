import { useState } from 'react';
import type { Item, Limit, Process } from '../../../engine/model/index.ts';
import { decisionLimit, itemKindSchema } from '../../../engine/model/index.ts';
import { quickDays, quickMinutes } from '../../../engine/network/index.ts';
import { useWords } from '../../words/index.ts';
import type { Edit } from './edits.ts';

interface Props {
  readonly process: Process;
  readonly onEdit: (edit: Edit) => void;
}

/** The items as a table, each field a field: what is typed counts when the field is left or Enter is pressed. */
export function ItemTable({ process, onEdit }: Props) {
  const { t } = useWords();
  const columns = ['title', 'kind', 'authority', 'days', 'statutory', 'promised', 'takes', 'gives'] as const;
  return (
    <div className="edit__scroll">
      <table className="card edit__table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`edit.col.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {process.items.map((item, place) => (
            <Row key={item.id} item={item} place={place} process={process} onEdit={onEdit} />
          ))}
        </tbody>
      </table>
      <datalist id="edit-authorities">
        {process.authorities.map(({ id, title }) => (
          <option key={id} value={title.zh} />
        ))}
      </datalist>
    </div>
  );
}

interface RowProps extends Props {
  readonly item: Item;
  readonly place: number;
}

function Row({ item, place, process, onEdit }: RowProps) {
  const { t, say } = useWords();
  const { id } = item;
  const title = say(item.title);
  const name = (
    field: 'title' | 'kind' | 'authority' | 'days' | 'statutory' | 'promised' | 'takes' | 'gives',
  ): string => t('edit.field', { title, field: t(`edit.col.${field}`) });
  const titleOf = (material: string): string =>
    process.materials.find((one) => one.id === material)?.title.zh ?? material;
  const authority = process.authorities.find((one) => one.id === item.authority)?.title.zh ?? item.authority;
  const limit = (scheme: 'statutory' | 'promised') => daysOf(decisionLimit(item.limits, scheme, process.asOf));
  return (
    <tr data-item={id}>
      <th scope="row">
        <Field
          label={name('title')}
          value={item.title.zh}
          onDone={(text) => onEdit({ do: 'title', item: id, title: text })}
        />
      </th>
      <td>
        <select
          aria-label={name('kind')}
          value={item.kind}
          onChange={({ target }) => onEdit({ do: 'kind', item: id, kind: itemKindSchema.parse(target.value) })}
        >
          {itemKindSchema.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(`itemKind.${kind}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <Field
          label={name('authority')}
          value={authority}
          list="edit-authorities"
          onDone={(text) => onEdit({ do: 'authority', item: id, name: text })}
        />
      </td>
      <td>
        <Days
          label={name('days')}
          value={quickDays(quickMinutes(item.duration))}
          onDone={(days) => onEdit({ do: 'days', item: id, days: days ?? 0 })}
        />
      </td>
      {(['statutory', 'promised'] as const).map((scheme) => (
        <td key={scheme}>
          <Days
            label={name(scheme)}
            value={limit(scheme)}
            onDone={(days) => onEdit({ do: 'limit', item: id, scheme, days })}
          />
        </td>
      ))}
      {(['takes', 'gives'] as const).map((field) => (
        <td key={field}>
          <Names
            label={name(field)}
            names={(field === 'takes' ? item.takes.map(({ material }) => material) : item.gives).map(titleOf)}
            onDone={(names) => onEdit({ do: field, item: id, names })}
          />
        </td>
      ))}
      <td className="edit__moves no-print">
        <button
          type="button"
          aria-label={t('edit.up', { title })}
          disabled={place === 0}
          onClick={() => onEdit({ do: 'move-item', item: id, by: -1 })}
        >
          ↑
        </button>
        <button
          type="button"
          aria-label={t('edit.down', { title })}
          disabled={place === process.items.length - 1}
          onClick={() => onEdit({ do: 'move-item', item: id, by: 1 })}
        >
          ↓
        </button>
        <button
          type="button"
          aria-label={t('edit.remove', { title })}
          disabled={process.items.length === 1}
          onClick={() => onEdit({ do: 'remove-item', item: id })}
        >
          ×
        </button>
      </td>
    </tr>
  );
}

/** Limits of other units than days are left to the document. */
function daysOf(limit: Limit | undefined): number | undefined {
  return limit === undefined || (limit.unit !== 'working-day' && limit.unit !== 'calendar-day') ? undefined : limit.n;
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly list?: string;
  readonly onDone: (text: string) => void;
}

function Field({ label, value, list, onDone }: FieldProps) {
  const [text, setText] = useState<string>();
  const done = (): void => {
    if (text !== undefined && text.trim() !== '' && text !== value) onDone(text);
    setText(undefined);
  };
  return (
    <input
      type="text"
      aria-label={label}
      list={list}
      maxLength={200}
      value={text ?? value}
      onChange={({ target }) => setText(target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) done();
        if (event.key === 'Escape') setText(undefined);
      }}
    />
  );
}

interface DaysProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onDone: (days: number | undefined) => void;
}

function Days({ label, value, onDone }: DaysProps) {
  const { t } = useWords();
  const [text, setText] = useState<string>();
  const shown = text ?? (value === undefined ? '' : String(value));
  const days = shown.trim() === '' ? undefined : Number(shown);
  const isWrong = days !== undefined && !(days >= 0 && days <= 3650);
  const done = (): void => {
    if (text !== undefined && !isWrong && days !== value) onDone(days);
    setText(undefined);
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      className="edit__days"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      title={isWrong ? t('edit.wrongDays') : undefined}
      value={shown}
      onChange={({ target }) => setText(target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') setText(undefined);
      }}
    />
  );
}

interface NamesProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly onDone: (names: readonly string[]) => void;
}

/** Names, one a line. */
function Names({ label, names, onDone }: NamesProps) {
  const [text, setText] = useState<string>();
  const value = names.join('\n');
  const shown = text ?? value;
  const done = (): void => {
    if (text !== undefined && text !== value)
      onDone(
        text
          .split('\n')
          .map((name) => name.trim())
          .filter((name) => name !== ''),
      );
    setText(undefined);
  };
  return (
    <textarea
      aria-label={label}
      rows={Math.min(6, Math.max(1, shown.split('\n').length))}
      value={shown}
      onChange={({ target }) => setText(target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setText(undefined);
      }}
    />
  );
}
