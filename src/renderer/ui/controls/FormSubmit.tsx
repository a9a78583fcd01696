/** A submit button that stands outside its form. */
export function FormSubmit({ form, label, busy }: { readonly form: string; readonly label: string; readonly busy: boolean }) {
  return (
    <button type="submit" form={form} className={busy ? 'btn btn--primary btn--busy' : 'btn btn--primary'} disabled={busy}>
      {label}
    </button>
  )
}
