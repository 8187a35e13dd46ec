using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public abstract class OptimizerHelper : optim.Optimizer
    {
        private protected OptimizerHelper(IEnumerable<Parameter> parameters)
            : base(parameters)
        {
        }
    }

    /// <summary>Gradient descent with momentum and weight decay.</summary>
    public class SGD : OptimizerHelper, optim.IMomentum
    {
        private readonly double learningRate;
        private readonly double dampening;
        private readonly double weightDecay;
        private readonly Dictionary<Parameter, Tensor> velocities = new(ReferenceEqualityComparer.Instance);

        internal SGD(IEnumerable<Parameter> parameters, double lr, double momentum, double dampening, double weight_decay)
            : base(parameters)
        {
            learningRate = lr;
            Momentum = momentum;
            this.dampening = dampening;
            weightDecay = weight_decay;
        }

        public double Momentum { get; set; }

        public override Tensor? step(Func<Tensor>? closure = null)
        {
            var loss = closure?.Invoke();
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            foreach (var parameter in parameters())
            {
                if (parameter.grad is { } gradient)
                {
                    parameter.add_(Direction(parameter, gradient), -learningRate);
                }
            }

            return loss;
        }

        protected override void Dispose(bool disposing)
        {
            foreach (var velocity in velocities.Values)
            {
                velocity.Dispose();
            }

            velocities.Clear();
            base.Dispose(disposing);
        }

        private Tensor Direction(Parameter parameter, Tensor gradient)
        {
            var direction = weightDecay == 0 ? gradient : gradient.add(parameter, weightDecay);
            if (Momentum == 0)
            {
                return direction;
            }

            if (!velocities.TryGetValue(parameter, out var velocity))
            {
                return velocities[parameter] = direction.clone().DetachFromDisposeScope();
            }

            return velocity.mul_(Momentum).add_(direction, 1 - dampening);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static class optim
        {
            public static Modules.SGD SGD(IEnumerable<Modules.Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
                => nesterov || maximize ? throw new NotSupportedException("The stand-in has plain gradient descent only.") : new(parameters, learningRate, momentum, dampening, weight_decay);

            public interface IMomentum
            {
                double Momentum { get; set; }
            }

            public abstract class Optimizer : IDisposable
            {
                private readonly List<Modules.Parameter> trained;

                private protected Optimizer(IEnumerable<Modules.Parameter> parameters) => trained = [.. parameters];

                public virtual IEnumerable<Modules.Parameter> parameters() => trained;

                public virtual Tensor? step(Func<Tensor>? closure = null) => closure?.Invoke();

                public virtual void zero_grad()
                {
                    foreach (var parameter in trained)
                    {
                        parameter.grad = null;
                    }
                }

                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                protected virtual void Dispose(bool disposing)
                {
                }
            }
        }
    }
}
