import { Check, ChevronDown, CircleAlert } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { ListedPerson } from '#core/body/people/listPeople'
import type { PersonId } from '#core/desk/rows/identifiers'
import { useWords, type Words } from '../../../../i18n/useWords'
import { findsIn } from './personSearch'

interface PersonPickerProps {
  readonly label: string
  readonly people: readonly ListedPerson[]
  readonly value: PersonId | null
  readonly onChange: (personId: PersonId | null) => void
  readonly error: string | undefined
}

/** A person in one line: name, post and organisation as far as they are known, else the seat that the person holds. */
export function personLine({ name, post, organisation, seats }: ListedPerson, { t, say }: Pick<Words, 't' | 'say'>): string {
  const known = [name, post, organisation].map(say).filter((part) => part !== '')
  if (say(name) !== '') return known.join(' · ')
  return [...seats.map(({ label }) => say(label)), ...known].join(' · ') || t('appointments.nameless')
}

/** Chooses somebody whom the desk knows, by any part of name, post, organisation or seat, or by initial consonants. */
export function PersonPicker({ label, people, value, onChange, error }: PersonPickerProps) {
  const words = useWords()
  const { t, say } = words
  const [isOpen, setIsOpen] = useState(false)
  const seatsOf = ({ seats }: ListedPerson): string =>
    seats.map((seat) => t('appointments.sits', { body: say(seat.body), seat: say(seat.label) })).join(', ')
  // Who has neither a name nor a seat cannot be told from others like that.
  const known = people.filter(({ personId, name, seats }) => say(name) !== '' || seats.length > 0 || personId === value)
  const sought = new Map<string, string>()
  for (const person of known) {
    const line = personLine(person, words)
    sought.set(line, `${sought.get(line) ?? line} ${seatsOf(person)}`)
  }
  return (
    <div
      className="pick"
      onKeyDownCapture={(event: KeyboardEvent) => {
        // Keys that belong to a syllable which is being composed neither choose nor close.
        if (event.nativeEvent.isComposing) event.stopPropagation()
      }}
      onKeyDown={(event: KeyboardEvent) => {
        // Escape closes the list first, and only then the dialog.
        if (isOpen && event.key === 'Escape') event.stopPropagation()
      }}
    >
      <ComboBox
        className="field"
        value={value}
        onChange={(key) => {
          onChange(people.find(({ personId }) => personId === key)?.personId ?? null)
        }}
        onOpenChange={setIsOpen}
        menuTrigger="focus"
        allowsEmptyCollection
        defaultFilter={(text, typed) => findsIn(sought.get(text) ?? text, typed)}
        isRequired
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <Label>
          {label}
          <span className="field__must" aria-hidden>
            *
          </span>
        </Label>
        <div className="pick__box">
          <Input className="input" placeholder={t('appointments.pickHint')} autoComplete="off" spellCheck={false} lang="ko" />
          <Button className="btn btn--quiet btn--s btn--icon">
            <ChevronDown className="i i--s" aria-hidden />
          </Button>
        </div>
        <FieldError className="field__error">
          <CircleAlert className="i i--s" aria-hidden />
          <span>{error}</span>
        </FieldError>
        <Popover className="pop" offset={4}>
          <ListBox renderEmptyState={() => <p className="pick__none">{t('appointments.nobodyFound')}</p>}>
            {known.map((person) => (
              <ListBoxItem key={person.personId} id={person.personId} className="pop__item" textValue={personLine(person, words)}>
                {({ isSelected }) => (
                  <>
                    <span className="grow">
                      {personLine(person, words)}
                      <small>{person.seats.length === 0 ? t('appointments.sitsNowhere') : seatsOf(person)}</small>
                    </span>
                    {isSelected ? <Check className="i i--s" aria-hidden /> : null}
                  </>
                )}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
