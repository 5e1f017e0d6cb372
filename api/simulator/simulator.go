package simulator

import (
	"net/http"
	"slices"
	"sync"
	"time"
)

// Simulator is the simulated cloud as an http.Handler. It is safe for
// concurrent use; requests change its world one after another.
type Simulator struct {
	options Options

	mu        sync.Mutex
	world     *world
	admission *admission
	faults    faults
	requests  map[string]int
	acted     map[string]int
}

// New makes a world as o says.
func New(o Options) *Simulator {
	o = o.withDefaults()
	return &Simulator{
		options:   o,
		world:     newWorld(o),
		admission: newAdmission(o),
		faults:    slices.Clone(o.Faults),
		requests:  map[string]int{},
		acted:     map[string]int{},
	}
}

// Inject puts f in force, behind the faults that already are.
func (s *Simulator) Inject(f Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults = append(s.faults, f)
}

// Calm ends all faults that are in force.
func (s *Simulator) Calm() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults = nil
}

// Requests is how many requests for action arrived, whatever became of them.
// Those for an action that does not exist count under "".
func (s *Simulator) Requests(action string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.requests[action]
}

// Acted is how many requests for action changed the world, whether or not the
// client got to know.
func (s *Simulator) Acted(action string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.acted[action]
}

// Truth is an instance as it really is.
type Truth struct {
	ID, Name, RegionID string
	// Status is in the API's words.
	Status string
	// Address is empty until it is shown.
	Address string
	Port    int
	// RAM is in MB.
	RAM     int
	Created time.Time
}

// Truth is every instance at this moment, in the order of a listing.
func (s *Simulator) Truth() []Truth {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.world.settle(s.options.Now())
	out := make([]Truth, len(s.world.instances))
	for k, i := range s.world.instances {
		status, _ := i.phase.words()
		out[k] = Truth{
			ID: i.id, Name: i.name, RegionID: i.network.vdc.regionID, Status: status,
			Address: i.ip(), Port: i.port, RAM: i.goods.ramGB * 1024, Created: i.created,
		}
	}
	return out
}

// arrive counts a request and says what is to go wrong with it.
func (s *Simulator) arrive(action string) spoils {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !slices.Contains(actionNames(), action) {
		action = ""
	}
	s.requests[action]++
	return s.faults.take(action)
}

// serve answers a request as the API would, with a clock that is off by skew
// for what concerns the signature.
func (s *Simulator) serve(r request, skew time.Duration) answer {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.options.Now()
	done, err := s.admitted(r, now, skew)
	var body []byte
	if err == nil {
		body, err = done.encode()
	}
	if err != nil {
		return refusal(err, r.language)
	}
	if done.acted {
		s.acted[r.action]++
	}
	return answer{status: http.StatusOK, contentType: jsonType, body: body, code: "Success", acted: done.acted}
}

// admitted performs r if it comes from the account.
func (s *Simulator) admitted(r request, now time.Time, skew time.Duration) (reply, error) {
	if r.err != nil {
		return reply{}, r.err
	}
	if err := s.admission.check(r.method, r.query, now.Add(skew)); err != nil {
		return reply{}, err
	}
	return s.world.perform(r, now)
}
