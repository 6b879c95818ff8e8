import type { ReplyView, VisitLine } from '../../../src/actions/visit/api';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { Button } from '../../parts/Button';

const REPLY_TONES: Record<ReplyView['state'], string> = {
  accurate: 'good',
  inaccurate: 'warning',
  waiting: 'subtle',
  silent: 'subtle',
};

interface OneVisitProps {
  visit: VisitLine;
  /** Academy id. */
  academy: string;
  /** Its name, where the list is of several. */
  place?: string;
}

/** One visit of a list, with what the person may do about it. */
export function OneVisit({ visit, academy, place = '' }: OneVisitProps) {
  const hub = useHub();
  const day = dateWords(visit.on);
  const which = place === '' ? day : `${place}, ${day}`;
  const note = { kind: 'visit-note', academy, visit: visit.id } as const;
  return (
    <>
      <p>
        <strong>{place || day}</strong> · {place === '' ? visit.kindLabel : day}
        {visit.corrected && <span class="tag note small">corrected</span>}
      </p>
      <p class="subtle small">{place === '' ? visit.leadName : `${visit.kindLabel} · ${visit.leadName}`}</p>
      <p class="clamped" dir="auto">
        {visit.summary}
      </p>
      <p class="small">
        <span class={`tag ${REPLY_TONES[visit.reply.state]}`}>{visit.reply.words}</span>
      </p>
      {visit.reply.text && (
        <p class="clamped" dir="auto">
          “{visit.reply.text}”
        </p>
      )}
      {visit.mayHaveNote && (
        <Button
          look="quiet"
          says={`Note of the visit of ${which}`}
          onPress={() => hub.go({ screen: 'document', subject: note })}
        >
          Note of visit
        </Button>
      )}
      {visit.mayReply && (
        <Button
          look="quiet"
          says={`Reply to the visit of ${which}`}
          onPress={() => hub.go({ screen: 'reply', visit: visit.id })}
        >
          Reply
        </Button>
      )}
      {visit.mayCorrect && (
        <Button
          look="quiet"
          says={`Correct or withdraw the visit of ${which}`}
          onPress={() => hub.go({ screen: 'correct', visit: visit.id })}
        >
          Correct
        </Button>
      )}
    </>
  );
}
