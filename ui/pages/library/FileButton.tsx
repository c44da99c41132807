/** A button that asks for a file of this computer; the same one may be chosen again. */
export function FileButton({
  label,
  accept,
  disabled = false,
  onFile,
}: {
  label: string;
  accept: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}) {
  return (
    <label className="check__file">
      <input
        type="file"
        className="check__input hidden-text"
        accept={accept}
        disabled={disabled}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          target.value = '';
        }}
      />
      <span className="button">{label}</span>
    </label>
  );
}
