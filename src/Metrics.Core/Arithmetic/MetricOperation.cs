namespace Metrics;

/// <summary>What arithmetic does with the values of metrics; each is the operation on tensors of the same name.</summary>
internal enum MetricOperation
{
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Remainder,
    Pow,
    MatMul,
    And,
    Or,
    Xor,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Select,
    Negate,
    Not,
    Abs,
}
