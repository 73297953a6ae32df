import { useState } from 'react';
import type { Person } from '#contract/team.ts';
import { formatAge, formatDateTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { classNames } from '#web/ui/class-names.ts';
import { Select } from '#web/ui/select.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { RoleOptions, roleOf } from './role-field.tsx';
import { ShownOnce } from './shown-once.tsx';
import styles from './team.module.css';
import { type PersonChange, useChangePerson } from './use-change-person.ts';

interface PersonRowProps {
  readonly person: Person;
  readonly isSelf: boolean;
}

/** One person: role, leave to sign in, and a new password by a link. */
export function PersonRow({ person, isSelf }: PersonRowProps) {
  const { pending, trouble, link, ...may } = useChangePerson(person, isSelf);
  const [asked, setAsked] = useState<PersonChange | null>(null);
  const disabled = person.disabled_at !== null;
  const about = (action: string) => t('team.about', { action, name: person.name });

  function handleChange(change: PersonChange) {
    // Whoever gives up being the owner cannot take that back.
    if (isSelf && (change.disabled || change.role !== 'owner')) setAsked(change);
    else may.change(change);
  }

  return (
    <li className={classNames(styles.row, disabled && styles.off)} aria-label={person.name}>
      <PersonWords person={person} isSelf={isSelf} />
      <div className={styles.controls}>
        <span className={styles.role}>
          <Select
            aria-label={about(t('team.role'))}
            value={pending?.role ?? person.role}
            aria-busy={pending !== null || undefined}
            onChange={(event) => handleChange({ role: roleOf(event.target), disabled })}
          >
            <RoleOptions />
          </Select>
        </span>
        {person.email !== null && (
          <Button variant="quiet" aria-label={about(t('team.passwordLink'))} onClick={may.makeLink}>
            {t('team.passwordLink')}
          </Button>
        )}
        <Button
          variant="quiet"
          busy={pending !== null && pending.disabled !== disabled}
          aria-label={about(t(disabled ? 'team.switchOn' : 'team.switchOff'))}
          onClick={() => handleChange({ role: person.role, disabled: !disabled })}
        >
          {t(disabled ? 'team.switchOn' : 'team.switchOff')}
        </Button>
      </div>
      <Trouble words={trouble} />
      {link && (
        <div className={styles.wide}>
          <ShownOnce
            title={t('team.passwordReady', { name: person.name })}
            words={t('team.linkOnce', { time: formatDateTime(link.expires_at) })}
            secret={link.link}
            kind="text"
            onDone={may.forgetLink}
          />
        </div>
      )}
      <ConfirmDialog
        title={t(asked?.disabled ? 'team.switchSelfOff' : 'team.stepDown')}
        words={t('team.stepDownMeans')}
        confirm={t(asked?.disabled ? 'team.switchOff' : 'team.stepDownDo')}
        open={asked !== null}
        onConfirm={() => asked && may.change(asked)}
        onClose={() => setAsked(null)}
      />
    </li>
  );
}

function PersonWords({ person, isSelf }: PersonRowProps) {
  const [now] = useState(() => Date.now());
  const { name, email, password_asked_at: askedAt } = person;
  return (
    <div className={styles.words}>
      <p className={styles.name}>
        <span>{name}</span>
        {isSelf && <span className={styles.badge}>{t('team.you')}</span>}
        {person.two_factor_enabled && (
          <span className={classNames(styles.badge, styles.badgeOk)}>{t('team.twoFactor')}</span>
        )}
        {person.disabled_at !== null && <span className={styles.badge}>{t('team.disabled')}</span>}
      </p>
      <p className={styles.small}>{email ?? t('team.noEmail')}</p>
      {askedAt !== null && (
        <p className={styles.asked}>
          {t('team.askedPassword', {
            time: formatAge(Math.min(Date.parse(askedAt), now), now),
          })}
        </p>
      )}
    </div>
  );
}
