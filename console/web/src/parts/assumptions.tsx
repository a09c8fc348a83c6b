// The sides of the argument, to tick. Laid over one another the last one ticked has the last word; `apart` each is a view of its own.
import { t } from '../i18n';
import { useAssumptions } from '../scenarios';

export function Assumptions({ label, value, apart = false, onChange }: { label: string; value: readonly string[]; apart?: boolean; onChange: (value: readonly string[]) => void }) {
  const known = useAssumptions().value;
  const unlisted = value.filter((v) => !known.some((k) => k.name === v)).map((name) => ({ name, title: name }));
  return (
    <fieldset class="many">
      <legend>{label}</legend>
      {[...known, ...unlisted].map((a) => (
        <label class="check" key={a.name} title={a.title}>
          <input type="checkbox" checked={value.includes(a.name)}
            onChange={(e) => onChange(e.currentTarget.checked ? [...value, a.name] : value.filter((n) => n !== a.name))} /> {a.name}
        </label>
      ))}
      {value.length > 1 && !apart ? <p class="help">{t('assumptions.order', { order: value.join(', ') })}</p> : null}
    </fieldset>
  );
}
