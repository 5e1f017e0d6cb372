// Package simulator is the cloud, small: the API of managed Redis as a real
// HTTP server with a world of its own behind it. Tests, the demonstration and
// third-party clients work against it as against the live service.
//
// It shares no code with the client: it has its own wire structs and its own
// check of the signature, so that the two cannot make the same mistake.
//
// Start reading at Simulator and its ServeHTTP (exchange.go). A request is
// admitted (admission.go), finds its action (route.go) and is performed by the
// world (world.go; create.go, remove.go, describe.go, vdcs.go, task.go). The
// world has no timers: each request first settles what is over by the time on
// the clock. Faults (fault.go) strike around all this (play.go).
//
// # The world
//
// The regions are those of the API's document with their one site without an
// id, and some more: CN_Haikou_A is sold out, APAC_Mumbai_A has an empty
// catalogue, the data centres of CN_Beijing_A fill several pages and the last
// of them has no network, and CN_Hongkong_A has networks with no, one and two
// free addresses. Of the first twelve instances one is being created and one
// is UPDATING for good, so that it can never be deleted. An instance takes an
// address when it is ordered and gives it back when it is gone.
//
// # Which input causes which error
//
//	400 ArgMissing             a required argument or common parameter is absent, null or ""
//	400 BadArgs                an argument of the wrong type (PaasGoodsId "abc", InstanceName 5);
//	                           a body that is no JSON object; a query parameter given twice
//	400 InvalidParameter       RegionId that is no region; VdcId or BasePipeId that do not belong
//	                           together; PaasGoodsId that the region does not sell; InstanceName
//	                           over 64 characters or with any of <>"'&\ or a control character;
//	                           Password not 8 to 32 visible ASCII characters with a letter and a
//	                           digit; Amount not 1 to 3; ServicePort not 1024 to 65535 or one of
//	                           9100, 9121, 9122, 16379; fewer free addresses than Amount
//	400 UnsupportedOperation   an unknown Action, or one at another path or by another method than
//	                           its own; another Version, SignatureMethod or SignatureVersion
//	404 ResourceNotFound       a deletion of an instance that is not there
//	409 ResourceInUse          a deletion of an instance that is not RUNNING
//	500 InternalError          an instance named simulate-internal-error
//	500 CreateOrderExcept      a creation in CN_Haikou_A, which is sold out
//	400 InvalidRegionID.Malformed, InvalidVDCID.Malformed, VDCNotFound   DescribeVdc with such an id
//	400 InvalidTaskID.Malformed   DescribeTask, unless Options.Tasks is set
//	401 InvalidAccessKeyId.NotFound   another AccessKeyId
//	403 SignatureDoesNotMatch, SignatureNonceUsed   what they say
//	403 InvalidTimeStamp.Expired   a Timestamp more than 15 minutes off
//	400 InvalidTimeStamp.Format    a Timestamp in another form
//
// # Faults
//
// A fault is written ACTION=FAULT[*N]: for the next N requests for ACTION, or
// for all of them without *N. ACTION is an action of the API or * for any. Of
// several faults for one action the first strikes until it is used up, then
// the next; a latency and a skew strike beside another fault.
//
//	latency=2s          the answer takes so much longer
//	skew=20m            the simulator's clock is that far ahead (-20m: behind), for Date and Timestamp
//	code=409:ResourceInUse   an error of the API, without acting
//	http=503[:RETRY]    a status in plain text, without acting; RETRY is sent as Retry-After:
//	                    2s in seconds, date:2s as a date
//	html502             a gateway's error page, without acting
//	empty               acts, and sends an empty body
//	cut                 acts, and sends half of the body
//	reset-before        resets the connection without acting
//	reset-after         acts, and resets the connection
//	hang                never answers or acts
//	hang-after          acts, and never answers
//	odd                 acts, and sends fields of other types than theirs, and unknown ones
//	drip[=2s]           acts, and sends the body in pieces over that time
//	gzip                acts, and sends the body compressed
//	type                acts, and sends the body as text/html
package simulator
