package state

import "time"

// Event is one line of an operation's timeline.
type Event struct {
	At   time.Time `json:"at"`
	What What      `json:"what"`
	// Instance is the id that the event is about, where it is about one.
	Instance string `json:"instance,omitempty"`
	// Detail is a word of the server's or the transport's, or another
	// operation's id; it can be empty.
	Detail string `json:"detail,omitempty"`
}

// What is the kind of an event. The interface has the words for each.
type What string

// The kinds of event.
const (
	EventIntended     What = "intended"     // the intent was recorded
	EventSent         What = "sent"         // the request left
	EventNotSent      What = "not_sent"     // it could not leave
	EventRejected     What = "rejected"     // the server refused
	EventAccepted     What = "accepted"     // the server took it on; Detail is the task id
	EventUnknown      What = "unknown"      // no answer that could be used
	EventOrphaned     What = "orphaned"     // its session died before it recorded an outcome
	EventAdopted      What = "adopted"      // the instance was recognised in the list
	EventCandidates   What = "candidates"   // several instances could be it; Detail is their number
	EventChosen       What = "chosen"       // the user said which it is
	EventChosenNone   What = "chosen_none"  // the user said that it is none of them
	EventSeen         What = "seen"         // the instance has a new status; Detail is it
	EventTask         What = "task"         // the task service's word
	EventRunning      What = "running"      // the instance is ready
	EventFailed       What = "failed"       // the server's word for a failure is in Detail
	EventGone         What = "gone"         // the instance is not listed any more
	EventAlreadyGone  What = "already_gone" // there was nothing to delete
	EventBack         What = "back"         // the instance came back from deleting
	EventNotFound     What = "not_found"    // no trace of the creation
	EventNotDeleted   What = "not_deleted"  // an unknown deletion did not happen
	EventStalled      What = "stalled"      // it takes much longer than usual
	EventAcknowledged What = "acknowledged" // the user took note
	EventInSpite      What = "in_spite"     // begun in spite of the operation in Detail
)

// maxSeen bounds the timeline where a server's status flips for ever.
const maxSeen = 200

// note adds to the timeline of an operation that is its caller's own.
func (op *Operation) note(at time.Time, what What, instance, detail string) {
	if what == EventSeen && len(op.Events) >= maxSeen {
		return
	}
	op.Events = append(op.Events, Event{At: at, What: what, Instance: instance, Detail: detail})
}

// Last is the kind of the newest event that is about the operation's phase;
// with the phase it says why things stand as they do. It is empty when there
// is none.
func (op Operation) Last() What {
	for i := len(op.Events) - 1; i >= 0; i-- {
		switch w := op.Events[i].What; w {
		case EventSeen, EventTask, EventAcknowledged, EventInSpite, EventSent:
		default:
			return w
		}
	}
	return ""
}
