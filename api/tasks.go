package api

// TaskStatus is a task's state, upper-cased (DescribeTask of the ccs
// service). A word that is not known is a value like any other.
type TaskStatus string

// The states that a task goes through.
const (
	TaskNew    TaskStatus = "NEW"
	TaskDoing  TaskStatus = "DOING"
	TaskFinish TaskStatus = "FINISH"
	TaskError  TaskStatus = "ERROR"
)

// Task is the server's record of a write. The service is made for virtual
// machines and often does not know a Redis task.
type Task struct {
	ID          string
	Status      TaskStatus
	Type        string
	ResourceIDs []string
}
