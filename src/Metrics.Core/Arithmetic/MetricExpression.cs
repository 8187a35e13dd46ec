namespace Metrics;

/// <summary>A formula over the values of metrics, in postfix order: flat however deeply it is nested.</summary>
/// <param name="Terms">The terms.</param>
internal sealed record MetricExpression(ValueList<ExpressionTerm> Terms)
{
    public bool IsDifferentiable => Terms.OfType<ExpressionTerm.Operation>().All(term => term.Name.IsDifferentiable());

    /// <exception cref="ArgumentException">The terms are no expression over this number of operands.</exception>
    public void Validate(int operandCount)
    {
        var depth = 0;
        foreach (var term in Terms)
        {
            var isWhole = term switch
            {
                ExpressionTerm.Operand { Index: var index } => index >= 0 && index < operandCount,
                ExpressionTerm.Literal literal => literal.IsWhole,
                _ => true,
            };
            depth += term is ExpressionTerm.Operation { Name: var name } ? (name.IsUnary() ? 0 : -1) : 1;
            if (!isWhole || depth < 1)
            {
                throw new ArgumentException($"Expected an expression over {operandCount} operands, got {term} where it cannot stand.", nameof(operandCount));
            }
        }

        if (depth != 1)
        {
            throw new ArgumentException($"Expected an expression with one value, got {depth}.", nameof(operandCount));
        }
    }

    /// <summary>Computes the value.</summary>
    /// <param name="operands">The values of the operands.</param>
    /// <param name="device">The device that they lie on.</param>
    public Tensor Evaluate(IReadOnlyList<Tensor> operands, Device device)
    {
        var values = new Stack<Value>();
        foreach (var term in Terms)
        {
            values.Push(term switch
            {
                ExpressionTerm.Operand operand => new(operands[operand.Index], null),
                ExpressionTerm.Constant constant => new(null, constant),
                ExpressionTerm.Operation { Name: var name } when name.IsUnary() => new(name.Apply(values.Pop().Beside(null, device)), null),
                ExpressionTerm.Operation { Name: var name } => new(Apply(name, values.Pop(), values.Pop(), device), null),
                _ => throw new InvalidOperationException($"An expression has no {term}."),
            });
        }

        return values.Pop().Beside(null, device);
    }

    /// <remarks>An index stays a whole number, whatever the dtype of the value that it is an index of.</remarks>
    private static Tensor Apply(MetricOperation operation, Value right, Value left, Device device) =>
        operation.Apply(
            left.Beside(right.Tensor?.dtype, device),
            right.Beside(operation == MetricOperation.Select ? ScalarType.Int64 : left.Tensor?.dtype, device));

    /// <summary>A value on the way: a tensor, or a constant whose dtype depends on what it meets.</summary>
    private readonly record struct Value(Tensor? Tensor, ExpressionTerm.Constant? Constant)
    {
        public Tensor Beside(ScalarType? other, Device device) => Tensor ?? Constant!.ToTensor(other ?? ScalarType.Float32, device);
    }
}
