namespace AnalysisCluster.Storage.Sqlite;

/// <summary>A write on its way through the writer. It may be run again when its transaction failed, and is completed once, after the commit.</summary>
internal abstract class WriteOperation
{
    private Exception? _fault;

    public void Run(WriteSession session)
    {
        _fault = null;
        Execute(session);
    }

    /// <summary>What went wrong with this write alone; the others of its transaction go on.</summary>
    public void Fault(Exception fault) => _fault = fault;

    /// <summary>Tells the caller: the write is durable, or it failed and left nothing.</summary>
    public void Complete()
    {
        if (_fault is { } fault)
        {
            Fail(fault);
        }
        else
        {
            Succeed();
        }
    }

    public abstract void Fail(Exception exception);

    protected abstract void Execute(WriteSession session);

    protected abstract void Succeed();
}

/// <inheritdoc />
internal sealed class WriteOperation<T>(Func<WriteSession, T> write) : WriteOperation
{
    // Callers go on elsewhere: the writer's thread is for writing.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _completion.Task;

    public override void Fail(Exception exception) => _completion.TrySetException(exception);

    protected override void Execute(WriteSession session) => _result = write(session);

    protected override void Succeed() => _completion.TrySetResult(_result!);
}
